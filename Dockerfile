# The dashboard, built once and run as an unprivileged account against the PostgreSQL of DATABASE_URL.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
# installs what the lock file says, then builds
RUN node tools/build.mjs

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# the same command as outside of a container: migrates, seeds what is missing, serves
CMD ["node", "tools/start.mjs"]
