// Dart: a service of an application, with libraries, settings and requests of its own.
import 'dart:convert';

import 'package:dart_openai/dart_openai.dart';
import 'package:flutter_dotenv/flutter_dotenv.dart';
import 'package:google_generative_ai/google_generative_ai.dart';
import 'package:http/http.dart' as http;
import 'package:ollama_dart/ollama_dart.dart';

/// The model "gpt-4o" was used before.
const String kDefaultModel = 'gpt-4o-mini'; // finds: gpt-4o-mini from openai

enum Tier {
  fast('gemini-2.5-flash'), // finds: gemini-2.5-flash from google
  best('gemini-2.5-pro'); // finds: gemini-2.5-pro from google

  const Tier(this.model);
  final String model;
}

class ChatService {
  ChatService({this.model = 'claude-3-5-haiku-latest'}); // finds: claude-3-5-haiku-latest from anthropic
  final String model;
  static const Map<String, String> voices = {'en': 'tts-1-hd'}; // finds: tts-1-hd from openai

  Future<String> ask(String text) async {
    final chat = await OpenAI.instance.chat.create(
      model: 'gpt-4.1', // finds: gpt-4.1 from openai
      messages: [],
    );
    final gemini = GenerativeModel(model: 'gemini-1.5-flash', apiKey: dotenv.env['KEY']!); // finds: gemini-1.5-flash from google
    final local = OllamaClient().generateCompletion(
      request: GenerateCompletionRequest(model: 'qwen3:4b', prompt: text), // finds: qwen3:4b from ollama
    );
    final name = dotenv.env['MODEL'] ?? 'gpt-4o'; // finds: gpt-4o from openai
    final answer = await http.post(
      Uri.parse('https://gateway.example/v1/messages'),
      body: jsonEncode({'model': 'claude-3-opus-20240229', 'messages': []}), // finds: claude-3-opus-20240229 from anthropic
    );
    throw Exception('the model gpt-4o is not there');
  }

  String weights() =>
      'https://huggingface.co/org-a/tiny-chat-GGUF/resolve/main/tiny-chat.Q4_K_M.gguf'; // finds: org-a/tiny-chat-GGUF
}
