module.exports = { OLD: "org-a/old" }; // finds: org-a/old
exports.OLDER = "org-a/older"; // finds: org-a/older
