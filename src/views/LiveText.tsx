/**
 * Text that changes where it stands. A translator in the browser puts its own elements in the place of text nodes, which
 * a change would never reach; an element with a key goes as a whole.
 */
export const LiveText = ({ children }: { children: string }) => <span key={children}>{children}</span>;
