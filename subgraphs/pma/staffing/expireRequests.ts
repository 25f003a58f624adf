import { asOwner } from '#shared/database/asOwner.js';
import { clock } from '../territory/clock.js';
import { settleAll } from './settle.js';

/** One look at every pole's requests: those whose window is past end by themselves, and who asked is told. */
export async function expireRequests(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, 'pma staffing', async (manager) => {
    const over: { id: string }[] = await manager.query(
      `select id from staffing_request where state in ('OPEN', 'PARTLY') and until_day < $1 order by id
      for update skip locked`,
      [clock.today()],
    );
    await settleAll(
      manager,
      over.map(({ id }) => id),
      'scale:pma',
    );
  });
}
