% Networks that a script of MATLAB loads, by name and from files.
clear; close all;
load('trainedHarbourNet.mat');  % # finds: trainedHarbourNet.mat from local (likely)
net = denoisingNetwork('DnCNN');  % # finds: DnCNN from matlab
deep = resnet50();  % # finds: resnet50 from matlab
other = importONNXNetwork("nets/harbour.onnx", OutputLayerType="regression");  % # finds: nets/harbour.onnx from local (likely)
old = importCaffeNetwork('deploy.prototxt', 'quay.caffemodel');  % # finds: quay.caffemodel from local (likely)
boats = yolov4ObjectDetector("csp-darknet53-coco");  % # finds: csp-darknet53-coco from matlab
pilot = openAIChat("You are a harbour pilot", ModelName="gpt-4o-mini");  % # finds: gpt-4o-mini from openai
mate = ollamaChat("mistral");  % # finds: mistral from ollama
load('tides.mat');
x = [1 2]';
