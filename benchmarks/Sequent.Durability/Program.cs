using System.Globalization;
using Sequent.Durability;
using Sequent.Engine;

// What durable transitions cost, beside the same writes by hand in the same run. Every commit is synced.
//   dotnet run -c Release --project benchmarks/Sequent.Durability [throughput|growth|inbox|timers] [rows]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var what = args.FirstOrDefault() ?? "all";
if (what is "all" or "throughput")
    await Throughput.RunAsync();
if (what is "all" or "growth")
    await Growth.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
if (what is "all" or "inbox")
    await Inbox.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
if (what is "all" or "timers")
    await Timers.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 100_000);
