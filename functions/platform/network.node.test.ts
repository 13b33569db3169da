import { describe, expect, it } from 'vitest';
import { isInNetworks, networkOf } from './network.ts';

describe('the network of a visitor', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:0:0:9'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2:3:4:5:6'],
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['::1', '0:0:0:0:0:0:0:2'],
  ])('is the same for %s and %s', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['192.0.2.7', '192.0.2.8'],
    ['192.0.2.7', '::192.0.2.7'],
    ['nothing', 'something'],
    ['192.0.2.7', '192.0.2.700'],
  ])('is another for %s and %s', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other));
  });
});

it.each([
  ['192.0.2.7', '198.51.100.1, 192.0.2.0/24', true],
  ['192.0.3.7', '198.51.100.1, 192.0.2.0/24', false],
  ['2001:db8:1:2::9', '2001:db8:1::/48', true],
  ['2001:db8:2::9', '2001:db8:1::/48', false],
  ['198.51.100.1', '198.51.100.1', true],
  ['198.51.100.2', '198.51.100.1', false],
  ['198.51.100.2', '', false],
  ['somebody', 'somebody', false],
  ['0.0.0.1', '::/0', false],
])('%s among the own networks "%s": %s', (address, networks, is) => {
  expect(isInNetworks(address, networks)).toBe(is);
});
