import type { Access } from '@lockstep/application'
import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER } from '@nestjs/core'
import { CqrsModule, EventBus } from '@nestjs/cqrs'
import { Attempts } from './access/attempts.ts'
import { CalendarController } from './access/calendar.controller.ts'
import { KeysController } from './access/keys.controller.ts'
import { Leavers } from './access/leavers.ts'
import { LinksController } from './access/links.controller.ts'
import { SessionsController } from './access/sessions.controller.ts'
import { StartController } from './access/start.controller.ts'
import { WaysInController } from './access/ways-in.controller.ts'
import { commandHandlers } from './commands/command-bus.ts'
import { DemoController } from './demo/demo.controller.ts'
import { ExportsController } from './exports/exports.controller.ts'
import { FollowedController } from './followed/followed.controller.ts'
import { SourceReaders } from './followed/source-readers.ts'
import { ProblemFilter } from './http/problems.ts'
import { ImportDesks } from './imports/import-desks.ts'
import { ImportsController } from './imports/imports.controller.ts'
import { RestoreController } from './imports/restore.controller.ts'
import { LiveController } from './live/live.controller.ts'
import { LiveUpdates, RecordsChanged } from './live/live-updates.ts'
import { KeptLooks } from './looks/kept-looks.ts'
import { LooksController } from './looks/looks.controller.ts'
import { Organisations } from './organisations/organisations.ts'
import { TroublesController } from './outside/troubles.controller.ts'
import { ACCESS, SETTINGS } from './provided.ts'
import { ServerController } from './server.controller.ts'
import type { Settings } from './settings.ts'
import { queryHandlers } from './views/query-bus.ts'
import { ViewsController } from './views/views.controller.ts'
import { Visitors } from './visitors/visitors.ts'
import { WebhookSenders } from './webhooks/webhook-senders.ts'
import { WebhooksController } from './webhooks/webhooks.controller.ts'

@Module({})
export class AppModule {
  readonly #organisations: Organisations
  readonly #events: EventBus

  constructor(organisations: Organisations, events: EventBus) {
    this.#organisations = organisations
    this.#events = events
  }

  static with(settings: Settings, access: Access, organisations: Organisations): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        ServerController,
        StartController,
        WaysInController,
        SessionsController,
        LinksController,
        KeysController,
        CalendarController,
        DemoController,
        ViewsController,
        LiveController,
        ExportsController,
        ImportsController,
        RestoreController,
        WebhooksController,
        FollowedController,
        LooksController,
        TroublesController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: ACCESS, useValue: access },
        { provide: Organisations, useValue: organisations },
        { provide: Visitors, useValue: new Visitors(access, organisations, settings) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Attempts,
        LiveUpdates,
        Leavers,
        KeptLooks,
        ImportDesks,
        WebhookSenders,
        SourceReaders,
        ...commandHandlers,
        ...queryHandlers,
      ],
    }
  }

  /** What the projections take in goes onto the event bus. */
  onApplicationBootstrap(): void {
    this.#organisations.onOpen((open) => {
      open.reading.onChange((change) => this.#events.publish(new RecordsChanged(open, change)))
    })
  }

  onApplicationShutdown(): Promise<void> {
    return this.#organisations.close()
  }
}
