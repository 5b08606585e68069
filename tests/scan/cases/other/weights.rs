pub struct Weights {
    url: &'static str,
    classes: usize,
}

impl WeightsMeta for Small {
    fn weights(&self) -> Weights {
        Weights {
            url: "https://download.example.org/models/small-f37072fd.pth", // finds: download.example.org/models/small-f37072fd.pth from url
            classes: 1000,
        }
    }
}
