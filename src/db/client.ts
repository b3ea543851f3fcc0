/** The Prisma client on the same settings as the prepared statements. */
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import { POOL_SETTINGS } from './sql.ts';

export function createPrisma(databaseUrl: string, poolSize = 5): PrismaClient {
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: poolSize, ...POOL_SETTINGS });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 2000, timeout: 5000 } });
}
