export * from "./speech";
export { EMBEDDER as Default, Task } from "../lib/models.js";
export * as tables from "@/lib/models";
