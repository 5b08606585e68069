// Servers that a program asks itself: what they call a model is that of whoever runs them.
const told = await fetch("https://gw.acme.io/v1/chat/completions", {
  method: "POST",
  body: JSON.stringify({ model: "acme-tall", messages }), // undecided
});
const sold = { model: "acme-coupe", seats: 4 };
