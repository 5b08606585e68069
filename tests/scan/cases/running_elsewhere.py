# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Command lines that are run on other machines, in containers and in images, or put together from lists."""

import asyncio
import subprocess

import modal
from fabric import Connection
from kubernetes import client

image = modal.Image.debian_slim().run_commands(
    "ollama pull llama3.2:1b",  # finds: llama3.2:1b from ollama
    "huggingface-cli download org-a/chat-4b",  # finds: org-a/chat-4b
)
host = Connection("host")
host.run("sudo ollama pull codellama:7b")  # finds: codellama:7b from ollama
host.run("uptime --model org-a/none")
host.run(f"huggingface-cli download {NAME}")  # undecided


async def pull():
    await asyncio.create_subprocess_exec("ollama", "pull", "dolphin-mixtral:8x7b")  # finds: dolphin-mixtral:8x7b from ollama


BASE = ["python", "-m", "vllm.entrypoints.openai.api_server"]
NAME_OF_MORE = "org-b/chat-7b"  # finds: org-b/chat-7b


def serve(port):
    return subprocess.Popen(BASE + ["--model", NAME_OF_MORE, "--port", str(port)])


def launch():
    command = ["text-generation-launcher"]
    command += ["--model-id",
                "org-c/chat-13b"]  # finds: org-c/chat-13b
    return subprocess.run(command, check=True)


container = client.V1Container(
    name="serving", args=["--model", "org-d/chat-7b-it", "--port=8000"],  # finds: org-d/chat-7b-it
)
pod = cloud.create_pod(
    name="chat-7b", image_name="ghcr.io/huggingface/text-generation-inference:1.4",
    docker_args="--model-id org-e/chat-7b-fp16",  # finds: org-e/chat-7b-fp16
)
other = cloud.create_pod(name="chat-8b", docker_args=f"--model {NAME} --port 8000")
pip_args = dict(extra_args="--extra-index-url https://models.example.com/simple")

KEPT = "https://huggingface.co/org-u/kept-gguf/resolve/main/k.gguf"  # finds: org-u/kept-gguf
subprocess.run("fetcher get -u https://huggingface.co/org-u/any-gguf/resolve/main/a.gguf", shell=True)  # finds: org-u/any-gguf


def bring(address, folder):
    subprocess.check_call(["fetcher", "-x", address, folder])


bring(KEPT, "models")
