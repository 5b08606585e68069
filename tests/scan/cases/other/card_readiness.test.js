const readiness = verify({
  card_id: "card-1",
  repo_id: "somebody/AgentDesk",
  branch: "work/card-1",
});
