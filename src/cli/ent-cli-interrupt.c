/* SPDX-License-Identifier: GPL-3.0-or-later
 * A thread waits for the signals, so that nothing runs inside a signal handler. */
#include "ent-cli-interrupt.h"

#include <signal.h>
#include <unistd.h>

static GCancellable *cancellable;
static int received; /* (atomic): the first signal; 0: none */

static void
fill_set (sigset_t *set)
{
  sigemptyset (set);
  sigaddset (set, SIGINT);
  sigaddset (set, SIGTERM);
  sigaddset (set, SIGHUP);
}

/* Ends the program by @number whatever it is doing. */
static void
die_of (int number)
{
  sigset_t set;

  fill_set (&set);
  signal (number, SIG_DFL);
  pthread_sigmask (SIG_UNBLOCK, &set, NULL);
  kill (getpid (), number);
}

static gpointer
wait_in_thread (gpointer data)
{
  sigset_t set;
  int number;

  fill_set (&set);
  while (sigwait (&set, &number) == 0)
    {
      if (!g_atomic_int_compare_and_exchange (&received, 0, number))
        die_of (number);
      g_cancellable_cancel (cancellable);
    }
  return NULL;
}

GCancellable *
ent_cli_interrupt_watch (void)
{
  sigset_t set;

  if (cancellable != NULL)
    return cancellable;
  cancellable = g_cancellable_new ();
  fill_set (&set);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("interrupt", wait_in_thread, NULL));
  return cancellable;
}

void
ent_cli_interrupt_finish (void)
{
  int number = g_atomic_int_get (&received);

  if (number != 0)
    die_of (number);
}
