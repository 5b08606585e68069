// Menus of pages that a program writes.
export function row(persona, model) {
  return `
    <label>Model</label>
    <select class="persona-model-input" data-id="${persona.id}">
      <option value="claude-5-sonnet" ${model === 'claude-5-sonnet' ? 'selected' : ''}>claude-5-sonnet</option> // finds: claude-5-sonnet from anthropic (likely)
      ${model ? '' : `<option value="deepseek-v4-pro">none</option>`} // finds: deepseek-v4-pro from deepseek (likely)
    </select>
    <select class="language"><option value="en-US">English</option></select>`;
}
