package org.example.owners;

class Owners {
    private String addPaginationModel(int page, Model model) {
        model.addAttribute("page", page);
        return "owners/ownersList";
    }

    private String defaultModel() {
        return "org-a/chat-8b"; // finds: org-a/chat-8b
    }
}
