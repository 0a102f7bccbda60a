import { BlockList, isIP, isIPv4 } from 'node:net';

/** IPv4 that is not a public unicast address (IANA IPv4 Special-Purpose Address Registry; RFC 6890, 5771, 1112). */
const SPECIAL_4 = blockList('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/** All that is handed out as public IPv6 so far (RFC 4291, 2.4), and what is special inside it (RFC 6890, 9637). */
const PUBLIC_6 = blockList('ipv6', ['2000::/3']);
const SPECIAL_6 = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network, prefix] = subnet.split('/');
    list.addSubnet(network!, Number(prefix), family);
  }
  return list;
}

/** Whether an IP address is one that any machine on the internet could mean; anything else is not fetched unasked. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIPv4(bare)) return !SPECIAL_4.check(bare);
  if (isIP(bare) !== 6) return false;
  const inner = embedded(bare);
  if (inner) return isPublic(inner);
  return PUBLIC_6.check(bare, 'ipv6') && !SPECIAL_6.check(bare, 'ipv6');
}

/** The IPv4 address inside an IPv4-mapped (::ffff:0:0/96) or NAT64 (64:ff9b::/96, RFC 6052) one. */
function embedded(address: string): string | undefined {
  const groups = expand(address);
  const prefix = groups.slice(0, 6).join(':');
  if (prefix !== '0:0:0:0:0:ffff' && prefix !== '64:ff9b:0:0:0:0') return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 255])
    .join('.');
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  // The URL parser writes a dotted tail as groups and shortens one run of zeros to `::`.
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left, right] = short.split('::').map((side) => side.split(':').filter(Boolean));
  if (!right) return left!;
  return [...left!, ...Array<string>(8 - left!.length - right.length).fill('0'), ...right];
}
