import { defineConfig } from 'prisma/config';

// For Prisma's own command line: `prisma generate` always, `prisma migrate deploy` where the internet can be reached.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
