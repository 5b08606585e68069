export const faces = { modelName: "buffalo_l" };  // # finds: deepinsight/insightface:buffalo_l from github (likely)
export const cutout = process.env.REMBG_MODEL || "u2net";  // # finds: danielgatis/rembg:u2net from github (likely)
export const larger = process.env.REALESRGAN_MODEL ?? "realesr-animevideov3";  // # finds: xinntao/Real-ESRGAN:realesr-animevideov3 from github (likely)
const MODEL_DIR_NAME = "sherpa-onnx-kws-zipformer-gigaspeech-3.3M-2024-01-01";  // # finds: k2-fsa/sherpa-onnx:sherpa-onnx-kws-zipformer-gigaspeech-3.3M-2024-01-01 from github (likely)
export const drawn = draw({ model: "civitai:101055@128078" });  // # finds: civitai.com/api/download/models/128078 from url (likely)
export const lines = ["sherpa-onnx-core", "u2net"];
