/** The sentences of a text. A heading, a label or a line of a list is one too. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?:][’”')]*)\s+(?=[\p{Lu}\d‘“'(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordCount(sentence) > 0);
}

/** How many words a sentence has; a number is a word, and so is a word with a hyphen or an apostrophe in it. */
export function wordCount(sentence: string): number {
  return sentence.match(/[\p{L}\d]+(?:[-’'.,/@][\p{L}\d]+)*/gu)?.length ?? 0;
}

/** The runs of so many sentences of five words or fewer, one after another: read aloud they sound like a telegram. */
export function chopped(text: string, most: number): string[] {
  const runs: string[][] = [[]];
  for (const sentence of sentences(text)) {
    if (wordCount(sentence) > 5) runs.push([]);
    else runs.at(-1)?.push(sentence);
  }
  return runs.filter((run) => run.length > most).map((run) => run.join(' '));
}
