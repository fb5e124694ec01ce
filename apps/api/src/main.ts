import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

@Controller('api/health')
class HealthController {
  @Get()
  health() {
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
class AppModule {}

const app = await NestFactory.create(
  AppModule,
  new FastifyAdapter({ forceCloseConnections: true }),
  {
    logger: ['error', 'warn'],
  },
);
app.enableShutdownHooks();
const port = Number(process.env['PORT'] ?? 4040);
await app.listen(port, '127.0.0.1');
console.log(`Lockstep is at http://localhost:${port}`);
