# The bot, the worker or both, against a PostgreSQL (and Redis) of your own. test/repo replays these steps without Docker.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json prisma.config.ts ./
COPY prisma prisma
COPY src src
RUN node src/cli/prepare.mjs

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production PORT=3000 HEALTH_PORT=8080 WEB_PORT=8090
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json tsconfig.json LICENSE ./
COPY prisma prisma
COPY --from=build /app/src src
USER node
EXPOSE 3000 8080 8090
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM arrives and work in hand is finished.
CMD ["node", "--import", "tsx", "src/main.ts"]
