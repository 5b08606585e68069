import * as faceapi from 'face-api.js';
import * as tf from '@tensorflow/tfjs';
import { InferenceSession } from 'onnxruntime-web';
await faceapi.nets.tinyFaceDetector.loadFromUri('/models'); // finds: justadudewhohacks/face-api.js:tiny_face_detector from github
const moods = await tf.loadLayersModel('/models/moods/model.json'); // finds: moods/model.json from local (likely)
const kept = await tf.loadGraphModel('indexeddb://moods');
const signs = await InferenceSession.create('./models/signs.onnx'); // finds: models/signs.onnx from local (likely)
