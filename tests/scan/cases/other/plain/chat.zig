// const model = "gpt-4-turbo";
const model = "org-a/local-7b-instruct"; // finds: org-a/local-7b-instruct
const request = .{ .model = "gpt-4o-mini", .stream = false }; // finds: gpt-4o-mini from openai
