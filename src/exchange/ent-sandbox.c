/* SPDX-License-Identifier: GPL-3.0-or-later
 * Gives up everything a process needs only to do harm. */
#include "ent-sandbox.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MEGABYTE (G_GUINT64_CONSTANT (1) << 20)
#define MEMORY_LIMIT (512 * MEGABYTE)
#define SECONDS_PER_PORTION 10
#define PORTION_SIZE (64 * MEGABYTE)

/* Where the size is not known, as from a pipe: enough for 4 GB. */
#define PORTIONS_UNKNOWN 64

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#endif

/* The address sanitizer reserves terabytes and calls what it likes; it is there for tests alone. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED TRUE
#else
#define SANITIZED FALSE
#endif

static void
limit (int resource, guint64 value)
{
  const struct rlimit limits = { value, value };

  setrlimit (resource, &limits);
}

static void
set_limits (guint64 input_size)
{
  guint64 portions = input_size > 0 ? input_size / PORTION_SIZE + 1 : PORTIONS_UNKNOWN;

  if (!SANITIZED)
    limit (RLIMIT_AS, MEMORY_LIMIT);
  limit (RLIMIT_CPU, portions * SECONDS_PER_PORTION);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_NOFILE, STDERR_FILENO + 1);
}

#ifdef ARCHITECTURE

#define LOAD(member) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, member))
#define ANSWER(action) BPF_STMT (BPF_RET | BPF_K, action)
#define ALLOW(call) \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), ANSWER (SECCOMP_RET_ALLOW)

/* Calls are refused, not punished: a C library that asks for one more still works. */
static void
filter_calls (void)
{
  static struct sock_filter filter[] = {
    LOAD (arch),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    ANSWER (SECCOMP_RET_KILL_PROCESS),
    LOAD (nr),
    ALLOW (read),
    ALLOW (write),
    ALLOW (writev),
    ALLOW (close),
    ALLOW (lseek),
    ALLOW (brk),
    ALLOW (mmap),
    ALLOW (munmap),
    ALLOW (mremap),
    ALLOW (mprotect),
    ALLOW (madvise),
    ALLOW (futex),
    ALLOW (sched_yield),
    ALLOW (clock_gettime),
    ALLOW (getrandom),
    ALLOW (getpid),
    ALLOW (gettid),
    ALLOW (tgkill),
    ALLOW (rt_sigaction),
    ALLOW (rt_sigprocmask),
    ALLOW (rt_sigreturn),
    ALLOW (restart_syscall),
    ALLOW (exit),
    ALLOW (exit_group),
    ANSWER (SECCOMP_RET_ERRNO | EPERM),
  };
  const struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  if (!SANITIZED)
    prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#else

static void
filter_calls (void)
{
}

#endif

void
ent_sandbox_enter (guint64 input_size)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  set_limits (input_size);
  filter_calls ();
}
