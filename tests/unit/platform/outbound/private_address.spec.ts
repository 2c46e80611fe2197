import { test } from '@japa/runner'
import { isPrivateAddress } from '#platform/outbound/private_address'

test.group('Private addresses', () => {
  test('{$self} is private')
    .with([
      '127.0.0.1',
      '10.1.2.3',
      '172.31.255.255',
      '192.168.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      'fd00:ec2::254',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
      'ff02::1',
      'no address',
    ])
    .run(({ assert }, address) => assert.isTrue(isPrivateAddress(address)))

  test('{$self} is open')
    .with(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::'])
    .run(({ assert }, address) => assert.isFalse(isPrivateAddress(address)))
})
