enum Size { case light, normal }

func modelInfo(for size: Size) -> (id: String, model: String, clip: String?) {
    switch size {
    case .light:
        return (
            id: "org-a/Small-1B-GGUF", // finds: org-a/Small-1B-GGUF
            model: "Small-1B-Q4_K_M.gguf",
            clip: nil
        )
    case .normal:
        return (id: "org-b/Vision-4B-GGUF", model: "Vision-4B-Q4_K_M.gguf", clip: "mmproj.gguf") // finds: org-b/Vision-4B-GGUF
    }
}
