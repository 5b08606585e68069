import { FoundryLocalManager } from "foundry-local-sdk";

const manager = new FoundryLocalManager();
await manager.init("phi-3.5-mini"); // finds: phi-3.5-mini from foundry_local
