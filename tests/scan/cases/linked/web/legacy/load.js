const { pipeline } = require("@huggingface/transformers");
const { OLD, OLDER } = require("./names");

pipeline("summarization", OLD);
pipeline("summarization", OLDER);
