accelerate launch wan_train_network.py --task t2v-14B --dataset_config harbour.toml \
  --dit models/wan2.1_t2v_14B_bf16.safetensors # finds: Comfy-Org/Wan_2.1_ComfyUI_repackaged (likely)
python wan_cache_latents.py --dataset_config harbour.toml --vae models/own_vae.safetensors # finds: models/own_vae.safetensors from local (likely)
