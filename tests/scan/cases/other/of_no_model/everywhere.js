// One field holds whatever is shown: nothing that goes through it is a model because one thing is.
const shown = {};

function show(text) {
  shown.text = text;
  return shown.text;
}

show("menu.open-file");
show("menu.close-file");
show("menu.save-as");
show("menu.print-page");
show("menu.undo-step");
show("menu.redo-step");
show("menu.cut-lines");
show("menu.copy-lines");
show("menu.paste-lines");
show("menu.find-text");
show("menu.replace-text");
show("menu.go-to-line");
show("menu.zoom-in");
show("menu.zoom-out");
show("menu.full-screen");
show("menu.help-page");
show("menu.about-us");
show("menu.sign-out");
show("menu.sign-in");
show("menu.report-bug");
show("menu.new-window");
show("menu.new-tab");
show("gpt-4o-mini"); // finds: gpt-4o-mini from openai (likely)

export const asked = { provider: "openai", model: show() };
