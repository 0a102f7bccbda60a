import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic } from '../../src/input/address.js';

describe('isPublic', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '192.0.1.0',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450:400f::',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '[2606:4700::1111]',
  ])('%s is', (address) => expect(isPublic(address)).toBe(true));

  it.each([
    '0.0.0.0',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.0',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '0:0:0:0:0:ffff:10.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fdff::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
    '1.2.3',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false));

  it('says the same of an IPv4 address and of the same one inside IPv6', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => isPublic(`::ffff:${address}`) === isPublic(address)));
  });

  it('takes IPv6 in any spelling', () => {
    fc.assert(fc.property(fc.ipV6(), (address) => typeof isPublic(address) === 'boolean'));
  });
});
