import type { Words } from './question.ts';

/** What you can say in a scene, and what it does. */
interface SceneChoice {
  id: string;
  /** Id of the scene that follows. */
  to: string;
  says: string;
  why: string;
}

export interface Scene {
  id: string;
  /** Who speaks. */
  who?: string | undefined;
  /** How the conversation ended here. */
  end?: string | undefined;
  text: Words;
  choices: readonly SceneChoice[];
}

/** A conversation to practise: it begins in the first scene, and every choice leads to another. */
export interface PractiseConversation {
  id: string;
  title: string;
  scenes: readonly Scene[];
}
