import { isTooNew } from './oldest-browsers.js';

/** Where TypeScript declares what MDN knows by another name. */
const ELSEWHERE = {
  ReadonlyArray: 'Array',
  ParentNode: 'Element',
  ChildNode: 'Element',
  HTMLOrSVGElement: 'HTMLElement',
  PopoverTargetAttributes: 'HTMLButtonElement',
  WindowOrWorkerGlobalScope: 'Window',
};

/** Every key under which MDN may know a member of a class. */
const keysOf = (owner, member) => [
  `api.${owner}.${member}`,
  `api.${owner}.${member}_static`,
  `javascript.builtins.${owner}.${member}`,
  `javascript.builtins.Intl.${owner}.${member}`,
];

function ownerOf({ parent }) {
  const name = parent?.name?.text ?? parent?.parent?.name?.text ?? '';
  return ELSEWHERE[name] ?? name.replace(/Constructor$/, '');
}

const isOfPlatform = (declaration) =>
  /\/typescript\/lib\/lib\.[^/]+$/.test(declaration.getSourceFile().fileName);

/** The browsers in `browserslist` of package.json know everything that our scripts call. */
export const knownByBrowsers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { parserServices, scopeManager } = context.sourceCode;
    const report = (node, name) => {
      context.report({ node, message: `A browser in package.json does not know ${name}.` });
    };
    return {
      MemberExpression({ property }) {
        if (property.type !== 'Identifier') return;
        const declared = parserServices.getSymbolAtLocation(property)?.declarations ?? [];
        const owners = declared.filter(isOfPlatform).map(ownerOf);
        const owner = owners.find((name) => keysOf(name, property.name).some(isTooNew));
        if (owner !== undefined) report(property, `${owner}.${property.name}`);
      },
      Program() {
        for (const { identifier } of scopeManager.globalScope?.through ?? []) {
          const { name } = identifier;
          const keys = [`api.${name}`, `api.Window.${name}`, `javascript.builtins.${name}`];
          if (keys.some(isTooNew)) report(identifier, name);
        }
      },
    };
  },
};
