pub const CHAT: &str = "org-r/chat"; // finds: org-r/chat
pub const RANK: &str = "org-r/rank"; // finds: org-r/rank
