export { AROUND } from "./circle";
