/** The second baseline of P3: the rows of a claim written by one interactive transaction of Prisma, as most would write it. */
import type { createPrisma } from '../../src/db/client.ts';
import type { OpenCase } from '../../src/domain/case/case.ts';
import type { CaseFact, Decision } from '../../src/domain/case/events.ts';
import { loadPoints } from '../../src/domain/case/mediation.ts';

export async function claimWithPrisma(
  prisma: ReturnType<typeof createPrisma>,
  previous: OpenCase,
  { next, facts }: Decision,
  reactionsOf: (type: CaseFact['type']) => readonly string[],
  { by, at }: { by: string; at: string },
): Promise<void> {
  if (!('leadId' in next)) throw new Error('a claim gives the case a lead');
  const { leadId } = next;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.case.updateMany({
      where: { id: previous.id, version: previous.version },
      data: {
        version: next.version,
        status: next.status,
        ownerId: leadId,
        takenAt: next.takenAt,
        firstContactDueAt: next.firstContactDueAt,
        nextOn: next.nextOn && new Date(next.nextOn),
        details: next,
      },
    });
    if (count !== 1) throw new Error('stale');
    const lead = await tx.veteranLoad.update({
      where: { personId: leadId },
      data: { points: { increment: loadPoints(next) } },
    });
    if (lead.points > lead.cap) throw new Error('over the cap');
    for (const { type, ...payload } of facts) {
      const event = await tx.caseEvent.create({
        data: { caseId: next.id, cycle: next.cycle, version: next.version, type, actorId: by, at, payload },
      });
      await tx.eventDelivery.createMany({
        data: reactionsOf(type).map((reaction) => ({ eventId: event.id, reaction })),
      });
    }
  });
}
