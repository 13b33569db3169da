/** A rule may be switched off in a file only with the reason behind two dashes: `eslint-disable-next-line x -- why`. */
export const describedDisable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*eslint-disable/.test(comment.value) || /\s--\s+\S/.test(comment.value)) continue;
          context.report({ loc: comment.loc, message: 'Say why this rule is switched off: `-- reason`.' });
        }
      },
    };
  },
};
