@echo off
rem Starts XTTS Workbench; builds it first when it is missing or older than its sources.
setlocal
set "here=%~dp0"
set "jar=%here%target\xtts-workbench.jar"
set "paths=%here%target\classpath.txt"
powershell -NoProfile -Command "if (-not (Test-Path '%jar%') -or -not (Test-Path '%paths%')) { exit 1 }; $t = (Get-Item '%paths%').LastWriteTime; if (Get-ChildItem '%here%src\main','%here%pom.xml' -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 (
    echo Building XTTS Workbench ^(the first time also downloads its libraries^) ... 1>&2
    call mvn -B -q -f "%here%pom.xml" -DskipTests package 1>&2 || exit /b 1
    powershell -NoProfile -Command "(Get-Item '%paths%').LastWriteTime = Get-Date"
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
for /f "usebackq delims=" %%p in ("%paths%") do set "classpath=%%p"
set "CLASSPATH=%jar%;%classpath%"
rem The window computes little: quick compiling makes it start and draw sooner, and with room from the beginning its heap is
rem not collected as a whole.
set "heap=-XX:+UseSerialGC -Xms32m"
if "%~1"=="" set "heap=-XX:+UseSerialGC -Xms192m -Xmn32m -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.5"
rem The build leaves an archive of the classes; Java does without one that it cannot use.
set "archive="
if exist "%here%target\classes.jsa" set archive=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr "-XX:SharedArchiveFile=%here%target\classes.jsa"
"%java%" %heap% %archive% %XTTS_WORKBENCH_JAVA_OPTIONS% -Dfile.encoding=UTF-8 -Dai.djl.offline=true -DOPT_OUT_TRACKING=true "-Dxtts.home=%here%." -Dxtts.terminal=true org.xttsworkbench.app.Main %*
exit /b %ERRORLEVEL%
