/** The Prisma client on the same settings as the prepared statements. */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import { POOL_SETTINGS } from './sql.ts';

export function createPrisma(databaseUrl: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: 5, ...POOL_SETTINGS });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 2000, timeout: 5000 } });
}
