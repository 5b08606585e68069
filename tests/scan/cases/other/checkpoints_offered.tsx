// Checkpoints that a page offers: those whose files are known, whatever words are in their names.
const [availableModels, setAvailableModels] = useState<string[]>([
  'sd_xl_base_1.0.safetensors', // finds: stabilityai/stable-diffusion-xl-base-1.0 (likely)
  'sd_xl_refiner_1.0.safetensors', // finds: stabilityai/stable-diffusion-xl-refiner-1.0 (likely)
  'v1-5-pruned.ckpt', // finds: stable-diffusion-v1-5/stable-diffusion-v1-5 (likely)
  'quarry.safetensors', // finds: quarry.safetensors from local (likely)
]);
