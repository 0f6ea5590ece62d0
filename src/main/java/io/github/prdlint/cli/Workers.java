package io.github.prdlint.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same work on many things at a time, and hands over the outcomes in order as they come. */
final class Workers {

    /** How many outcomes may wait for an earlier one, for each thread. */
    private static final int AHEAD = 4;

    private Workers() {}

    /** What is done with an outcome, in the caller's thread. */
    @FunctionalInterface
    interface Sink<I, O, E extends Exception> {
        void accept(I input, O outcome) throws E;
    }

    static <I, O, E extends Exception> void run(int threads, List<I> inputs, Function<I, O> work, Sink<I, O, E> sink)
            throws E {
        if (threads == 1 || inputs.size() <= 1) {
            for (I input : inputs) {
                sink.accept(input, work.apply(input));
            }
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, inputs.size()), task -> {
            Thread thread = new Thread(task, "prdlint-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<O>> waiting = new ArrayDeque<>();
            int next = 0;
            for (I input : inputs) {
                while (next < inputs.size() && waiting.size() < threads * AHEAD) {
                    I ahead = inputs.get(next);
                    waiting.add(executor.submit(() -> work.apply(ahead)));
                    next++;
                }
                sink.accept(input, get(waiting.remove()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static <O> O get(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
