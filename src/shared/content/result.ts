/** What a parser answers: a model, or every problem it found. It never throws. */
export type Result<Model> =
  | {
      ok: true;
      model: Model;
      /** Advice for the author, shown once in the console; a promise where it is worded later. */
      hints?: string[] | Promise<string[]>;
    }
  | {
      ok: false;
      /** One sentence each, with the path of the value it speaks of. */ problems: string[];
    };
