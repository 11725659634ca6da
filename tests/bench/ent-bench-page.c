/* SPDX-License-Identifier: GPL-3.0-or-later
 * An engagement of any size, and its page on the screen. */
#include "ent-bench-page.h"

#include <stdlib.h>

#include "ent-init.h"
#include "ent-people-kinds.h"
#include "ent-renderer.h"

void
ent_bench_set_field (EntTransaction *transaction, EntRecord *record, guint field, const char *value)
{
  if (!ent_transaction_set (transaction, record, field, value, NULL))
    g_error ("“%s” is refused", value);
}

EntRecord *
ent_bench_add_child (EntTransaction *transaction, const EntKind *kind, EntRecord *parent)
{
  EntRecord *record = ent_transaction_add (transaction, kind, NULL, NULL);
  guint owning;

  if (ent_kind_get_owning_field (kind, &owning) == NULL)
    g_error ("A %s has no parent", kind->name);
  ent_bench_set_field (transaction, record, owning, ent_record_get_id (parent));
  return record;
}

void
ent_bench_add_people (EntTransaction *transaction, guint count)
{
  static const char *const classes[] = { "executive-sponsor", "operational-owner", "data-owner",
                                         "frontline-leader", "potential-blocker" };
  static const char *const functions[] = { "marketing", "sales", "operations", "finance", "it" };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (EntRecord) record
          = ent_transaction_add (transaction, &ent_stakeholder_kind, NULL, NULL);
      g_autofree char *name = g_strdup_printf ("Person %u", i + 1);
      g_autofree char *influence = g_strdup_printf ("%d", g_rand_int_range (random, 1, 6));
      g_autofree char *support = g_strdup_printf ("%d", g_rand_int_range (random, -2, 3));

      ent_bench_set_field (transaction, record, ENT_STAKEHOLDER_NAME, name);
      ent_bench_set_field (transaction, record, ENT_STAKEHOLDER_CLASS,
                           classes[i % G_N_ELEMENTS (classes)]);
      ent_bench_set_field (transaction, record, ENT_STAKEHOLDER_FUNCTION,
                           functions[g_rand_int_range (random, 0, G_N_ELEMENTS (functions))]);
      ent_bench_set_field (transaction, record, ENT_STAKEHOLDER_INFLUENCE, influence);
      ent_bench_set_field (transaction, record, ENT_STAKEHOLDER_SUPPORT, support);
    }
}

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
ent_bench_find_widget (gpointer root, GType type)
{
  GtkWidget *found = find_widget (root, type);

  if (found == NULL)
    g_error ("There is no %s on the screen", g_type_name (type));
  return found;
}

static EntSession *
create_session (const EntBenchPage *bench, guint count)
{
  g_autoptr (EntEngagement) engagement = ent_engagement_new_in_memory ();
  g_autoptr (EntTransaction) transaction = ent_transaction_begin (engagement, "Fill", NULL);
  GDate today;

  bench->fill (transaction, count);
  if (!ent_transaction_commit (transaction, NULL))
    g_error ("The records cannot be added");
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_JUNE, 2026);
  return ent_session_new (engagement, &today);
}

static void
run (const EntBenchPage *bench, EntSession *session, guint count)
{
  EntPage *page = bench->info->create (bench->info);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1380, 880);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  ent_page_set_session (page, session);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_print ("%u %s, drawn by %s\n", count, bench->info->name,
           G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))));
  bench->run (page, count);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The application does it for itself from its resource path. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/app/entente/Entente/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
ent_bench_page_main (int argc, char **argv, const EntBenchPage *bench)
{
  guint count = argc > 1 ? (guint)strtoul (argv[1], NULL, 10) : bench->count;
  g_autoptr (EntSession) session = NULL;

  ent_init ();
  gtk_init ();
  adw_init ();
  ent_renderer_choose (gdk_display_get_default ());
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  load_style ();
  session = create_session (bench, MAX (count, 1));
  run (bench, session, MAX (count, 1));
  return EXIT_SUCCESS;
}
