// A file that is called after one service, among its like.
export const defaults = { model: "glm-4-9b-chat", temperature: 0.2 }; // finds: glm-4-9b-chat from siliconflow
