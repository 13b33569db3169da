import type { Page } from 'playwright-core';

/** Does what the translator of a browser does: it puts an element in the place of every text, now and later. */
export async function translate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const SILENT = 'font, script, style, template, textarea, option, svg';
    const OWN: string = 'font';
    const isText = (node: Node): node is Text => node instanceof Text;
    const put = (root: Node) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all = isText(root) ? [root] : [];
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all) {
        if (!text.data.trim() || text.parentElement?.closest(SILENT)) continue;
        const font = document.createElement(OWN);
        font.textContent = text.data;
        text.replaceWith(font);
      }
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        if (type === 'characterData') put(target);
        else for (const node of addedNodes) if (node.isConnected) put(node);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}
