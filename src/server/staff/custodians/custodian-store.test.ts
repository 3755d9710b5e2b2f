import { afterEach, describe, expect, it } from 'vitest';
import { createFieldCipher } from '../../keys/field-cipher.ts';
import { createKeyring, withNewKeys } from '../../keys/keyring.ts';
import { rotateFields } from '../../keys/rotate-fields.ts';
import { seededRandom } from '../../keys/test-cipher.fixture.ts';
import { openTestStore, type TestStore } from '../../store/test-store.fixture.ts';
import { openTestContext, type TestContext } from '../../test-context.fixture.ts';
import { clerk } from '../desk/seeded-lead.fixture.ts';
import { ContactRefusedError } from './contact-refused.ts';
import { findContactOf, listContacts } from './custodian-contact.ts';
import { eraseContact, keepContact } from './keep-contact.ts';

const typed = { name: '虚构甲', telephone: '13800000001' };
const act = { member: clerk, custodianId: 'keeper-1', seenAt: 0 };
let test: TestContext;
let store: TestStore;

afterEach(async () => {
  test.close();
  await store.close();
});

describe.each(['file', 'remote'] as const)('contacts of custodians in a %s store', (place) => {
  it('are kept, changed and erased, each only as it was shown', async () => {
    test = await openTestContext();
    store = await openTestStore(place, { now: test.clock.now });
    const context = { ...test.context, database: store.database };
    await keepContact(context, act, typed);
    await expect(keepContact(context, act, typed)).rejects.toThrow(ContactRefusedError);
    const kept = await findContactOf(context, 'keeper-1');
    expect(kept).toMatchObject(typed);
    const seenAt = kept?.changedAt ?? 0;
    await keepContact(context, { ...act, seenAt }, { ...typed, telephone: '' });
    await expect(eraseContact(context, { ...act, seenAt })).rejects.toThrow(ContactRefusedError);
    const [changed] = await listContacts(context);
    expect(changed).toMatchObject({ name: '虚构甲', telephone: '' });
    await eraseContact(context, { ...act, seenAt: changed?.changedAt ?? 0 });
    expect(await listContacts(context)).toEqual([]);
  });

  it('are locked with the new key when keys change', async () => {
    test = await openTestContext();
    store = await openTestStore(place, { now: test.clock.now });
    const random = seededRandom('custodians');
    const ring = createKeyring(new Date(0), random);
    const { database } = store;
    await keepContact({ ...test.context, database, cipher: createFieldCipher(ring, random) }, act, typed);
    const next = withNewKeys(ring, new Date(1000), random);
    const cipher = createFieldCipher(next, random);
    const counts = await rotateFields({ database, cipher, keyId: next.currentDataKey });
    expect(counts).toEqual({ renewed: 2, unreadable: 0 });
    expect(await findContactOf({ database, cipher }, 'keeper-1')).toMatchObject(typed);
  });
});
