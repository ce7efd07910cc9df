package org.xttsworkbench.engine;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Sends what this process logs to the window, too. */
final class LogEvents extends AbstractAppender {
    private final EventWriter events;

    private LogEvents(EventWriter events) {
        super("engine-events", null, null, true, Property.EMPTY_ARRAY);
        this.events = events;
    }

    static void sendTo(EventWriter events) {
        LogEvents appender = new LogEvents(events);
        appender.start();
        LoggerContext context = LoggerContext.getContext(false);
        context.getConfiguration().getRootLogger().addAppender(appender, Level.INFO, null);
        context.updateLoggers();
    }

    @Override
    public void append(LogEvent event) {
        events.send(
                new EngineEvent.Log(event.getLevel().name(), event.getMessage().getFormattedMessage()));
    }
}
