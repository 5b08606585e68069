package main

type Settings struct {
	Model    string `env:"MODEL" envDefault:"gpt-4o-mini"` // finds: gpt-4o-mini from openai (likely)
	Language string `env:"LANGUAGE" envDefault:"gpt-4o"`
}
