// A name beside its own address at the Hub, and one beside the page of something else.
val default = Picture(
    name = "Open Journeys",
    alias = "org-ab/open-journeys", // finds: org-ab/open-journeys
    source = "https://huggingface.co/org-ab/open-journeys",
)
val other = Picture(alias = "org-ab/other", link = "https://huggingface.co/org-ab/other")
val third = Picture(alias = "org-ab/third", source = "https://github.com/org-ab/third")
