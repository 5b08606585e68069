mod common;

use common::{fetched, named};

#[test]
fn model_is_fetched() {
    let root = fetched("org-r/wrapped", None); // finds: org-r/wrapped
    let other = fetched("org-r/pinned", Some("refs/pr/2")); // finds: org-r/pinned at refs/pr/2
    let again = common::fetched("org-r/again", None); // finds: org-r/again
    println!("{}", named("org-r/label", "text"));
}
