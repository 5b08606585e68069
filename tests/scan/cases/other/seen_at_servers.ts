// A server that is asked for a project and its version by the address.
const answer = await fetch("https://detect.roboflow.com/coins-on-tables/7?api_key=" + key, { method: "POST" }); // finds: coins-on-tables/7 from roboflow
const other = await fetch("https://serverless.roboflow.com/plates/12", { method: "POST" }); // finds: plates/12 from roboflow
const page = "https://detect.roboflow.com/your-model/1";
