/** Offers to print a card without the lesson around it. */
export function startCard(card: HTMLElement): void {
  const button = card.querySelector('button');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const around: HTMLElement[] = [];
    for (let part = card.parentElement; part; part = part.parentElement) around.push(part);
    for (const part of around) part.dataset['printAlone'] = 'around';
    card.dataset['printAlone'] = 'this';
    // Who prints later by the menu of the browser wants the lesson.
    const end = () => {
      for (const part of [card, ...around]) delete part.dataset['printAlone'];
    };
    addEventListener('afterprint', end, { once: true });
    print();
  });
}
