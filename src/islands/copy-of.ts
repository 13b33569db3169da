/** A copy of what stands in this template of a view; nothing when the view has none. */
export function copyOf(root: ParentNode, name: string): DocumentFragment {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  return template ? document.importNode(template.content, true) : new DocumentFragment();
}
