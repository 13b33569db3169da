const BYTES = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const inBits = (numbers: readonly number[], size: number): string =>
  numbers.map((number) => number.toString(2).padStart(size, '0')).join('');

/** The eight groups of an IPv6 address; `undefined` when it is none. */
function groupsOf(address: string): number[] | undefined {
  if (!URL.canParse(`http://[${address}]`)) return undefined;
  // The browser's own rules write an address in one way.
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const [before, after] = [numbers(head), numbers(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** An address as its bits: 32, or 128. IPv4 that is written as IPv6 is IPv4. */
function bitsOf(address: string): string | undefined {
  const bytes = BYTES.exec(address)?.slice(1).map(Number);
  if (bytes) return bytes.every((byte) => byte <= 255) ? inBits(bytes, 8) : undefined;
  const groups = groupsOf(address);
  if (!groups) return undefined;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return inBits(isMapped ? groups.slice(6) : groups, 16);
}

const HOME_BITS = 64;

/**
 * The network that one visitor has: an IPv4 address, or the first 64 bits of IPv6, in which every device draws as many
 * addresses as it likes. What is no address is a network of its own.
 */
export const networkOf = (address: string): string => bitsOf(address)?.slice(0, HOME_BITS) ?? address;

/** Whether an address is in one of these networks: `192.0.2.0/24, 2001:db8::/48`, or addresses by themselves. */
export function isInNetworks(address: string, networks: string): boolean {
  const bits = bitsOf(address);
  if (bits === undefined) return false;
  return networks.split(/[\s,]+/).some((network) => {
    const [start = '', length] = network.split('/');
    const all = bitsOf(start);
    return all?.length === bits.length && bits.startsWith(all.slice(0, Number(length ?? all.length)));
  });
}
